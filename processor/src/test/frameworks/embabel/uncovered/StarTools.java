package stars;

import com.embabel.agent.api.annotation.LlmTool;

public class StarTools {

    @LlmTool(description = "Sends a horoscope")
    public String sendHoroscope(@LlmTool.Param(description = "to whom") String person) {
        return person;
    }
}
