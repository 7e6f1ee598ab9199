package hotel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

public class HotelTools {

    @Tool("Cancels a booking")
    public boolean cancelBooking(@P("the number of the booking") String bookingNumber) {
        return !bookingNumber.isBlank();
    }
}
