package hotel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;

public class HotelTools {

    @Tool("Cancels a booking")
    @Effect(EffectClass.PARTIALLY_REVERSIBLE)
    @Invariant(rule = "Only numbers of bookings", require = "bookingNumber.matches('^HB-[0-9]{3,9}$')")
    public boolean cancelBooking(@P("the number of the booking") String bookingNumber) {
        return !bookingNumber.isBlank();
    }
}
