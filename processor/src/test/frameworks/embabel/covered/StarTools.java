package stars;

import com.embabel.agent.api.annotation.LlmTool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;

public class StarTools {

    @LlmTool(description = "Sends a horoscope")
    @Effect(value = EffectClass.IRREVERSIBLE, egress = true)
    @Invariant(rule = "Somebody", require = "size(person) > 0 && size(person) < 100")
    public String sendHoroscope(@LlmTool.Param(description = "to whom") String person) {
        return person;
    }
}
