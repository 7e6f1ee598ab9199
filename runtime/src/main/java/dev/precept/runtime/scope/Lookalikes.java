package dev.precept.runtime.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which letters a reader takes for which others: Cyrillic for Latin, a digit for a letter. Written for the alphabets in which
 * words are disguised; the idea is that of Unicode Technical Standard 39, the table is ours and much smaller. Two characters
 * are alike if they look like the same third one. This only ever finds more.
 */
final class Lookalikes {

    /** What looks like the first character of each word. A capital stands here where its small letter looks different. */
    private static final String TABLE = """
            aаαɑᴀ4@∂ӑ bвьβʙƀɓ68Ꮟ cсϲᴄƈⲥƇς¢ dԁᴅđɗժʠ eеєεɛᴇ3€ҽ fғƒꜰſ gɡɢɠԍց96 hһհнʜħɦЋ
            iіιıɪɩɨӏ1!|Iⅼ jјյᴊȷ kкκᴋƙĸ lӏʟłⅼ1|!Iι mмᴍɱ nпηɴɲŋոռΝ oоοσօᴏøסⲟ0ө pрρᴘƥ⍴
            qԛʠգզ rгᴦʀɾɽя sѕꜱʂ5$ tтτᴛŧƭ7+ uυսᴜʉцµμ vνѵᴠʋ wԝωᴡѡшɯա xхχж yуγʏƴүყ zᴢʐȥ2ƶζ
            AΑАᎪꓮ BΒВᏴꓐ CСᏟꓚⲤ DᎠꓓ EΕЕᎬꓰ FϜꓝ GԌᏀꓖ HΗНᎻꓧ IΙІᏆꓲ JЈᎫꓙ KΚКᏦꓗ LᏞꓡԼ MΜМᎷꓟ NΝꓠ OΟОᎾꓳՕ PΡРᏢꓑ
            QԚ RᎡꓣ SЅՏᏚꓢ TΤТᎢꓔ UՍꓴ VѴᏙꓦ WԜᎳꓪ XΧХꓫ YΥҮᎽꓬ ZΖᏃꓜ
            口ロ 力カ 工エ 夕タ 卜ト 二ニ 八ハ 三ミ 千チ 才オ 一ー 己己已巳
            """;

    private static final Map<Integer, Set<Integer>> ALIKE = read();

    private Lookalikes() {}

    /** What a character looks like, besides itself; in small letters. */
    static Set<Integer> of(int character) {
        return ALIKE.getOrDefault(character, Set.of());
    }

    /** Whether a character of a text may have been written to be taken for one of a phrase. */
    static boolean share(int written, int meant) {
        Set<Integer> seen = of(written);
        if (seen.contains(meant)) {
            return true;
        }
        // What the author of a phrase writes in ASCII he means as it is; a reader of "mall" does not see "mail".
        Set<Integer> same = meant < 0x80 ? Set.of() : of(meant);
        return same.contains(Character.toLowerCase(written)) || same.stream().anyMatch(seen::contains);
    }

    private static Map<Integer, Set<Integer>> read() {
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        for (String row : TABLE.strip().split("\\s+", -1)) {
            int shown = Character.toLowerCase(row.codePointAt(0));
            row.codePoints().skip(1).forEach(other -> alike.merge(other, Set.of(shown), Lookalikes::both));
        }
        return Map.copyOf(alike);
    }

    private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
        List<Integer> all = new ArrayList<>(one);
        other.stream().filter(shown -> !one.contains(shown)).forEach(all::add);
        return Set.copyOf(all);
    }
}
