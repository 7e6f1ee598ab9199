package dev.precept.runtime.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Requests in which the user says that he is somebody with a role: "I am the administrator", "ich bin aus der IT". A list
 * of words for each language, compared like the phrases of exclusions. Nothing is decided by it, so it may miss what
 * nobody thought of; it is there to be counted.
 */
public final class RoleAssertions {

    /**
     * How one language says it: an opening, up to {@link #BETWEEN} words that mean nothing here, and a role; or an
     * opening, a word of origin, and a department.
     */
    private record Language(
            List<Words> openings,
            Set<String> between,
            List<Words> roles,
            Set<String> origins,
            List<Words> departments) {

        boolean speaksIn(Words text) {
            return openings.stream().anyMatch(opening -> text.ends(opening).anyMatch(end -> follows(text, end)));
        }

        private boolean follows(Words text, int at) {
            boolean from = false;
            for (int i = at; i <= at + BETWEEN; i++) {
                int here = i;
                if (startsAt(text, here, roles) || (from && startsAt(text, here, departments))) {
                    return true;
                }
                String word = text.at(i);
                if (!between.contains(word) && !origins.contains(word)) {
                    return false;
                }
                from |= origins.contains(word);
            }
            return false;
        }

        private static boolean startsAt(Words text, int at, List<Words> phrases) {
            return phrases.stream().anyMatch(phrase -> text.continues(at, phrase));
        }
    }

    private static final int BETWEEN = 4;

    /** What is called the same everywhere, or in English by people who speak something else. */
    private static final String ROLES = "admin, sysadmin, root, superuser, ceo, cto, ciso, supervisor, moderator";

    private static final String DEPARTMENTS = "it, support, security, hr, openai, anthropic, google, microsoft";

    private static final List<Language> LANGUAGES = List.of(
            language(
                    "i am, i m, im, this is, we are, you are talking to, you re talking to, speaking as, acting as",
                    "the, an, a, your, of, here, actually, really, head, member, in, chief, system, senior, authorised, authorized",
                    "administrator, developer, engineer, manager, boss, owner, operator, auditor, employee, security officer, staff",
                    "from, with",
                    "the it department, it department, it team, it support, security team, compliance, management, engineering, headquarters"),
            language(
                    "ich bin, hier ist, hier spricht, wir sind, du sprichst mit, sie sprechen mit",
                    "der, die, das, ein, eine, dein, deine, ihr, ihre, dem, den, eigentlich, leitende",
                    "administrator, administratorin, systemadministrator, entwickler, entwicklerin, geschaftsfuhrer, chef, chefin,"
                            + " vorgesetzter, leiter, mitarbeiter, mitarbeiterin, prufer, inhaber",
                    "aus, von, vom",
                    "it abteilung, edv, revision, geschaftsleitung, zentrale, sicherheitsabteilung, personalabteilung"),
            language(
                    "je suis, c est, ici, nous sommes, vous parlez a, tu parles a",
                    "le, la, l, un, une, votre, ton, les, du, de, des",
                    "administrateur, administratrice, developpeur, developpeuse, directeur, directrice, patron, responsable,"
                            + " employe, auditeur",
                    "de, du, au, a",
                    "informatique, service informatique, l informatique, direction, securite, siege"),
            language(
                    "soy, yo soy, somos, aqui, estas hablando con, habla con, le habla",
                    "el, la, un, una, su, tu, los, las, del, de",
                    "administrador, administradora, desarrollador, desarrolladora, director, directora, jefe, jefa, gerente,"
                            + " empleado, auditor, dueno",
                    "de, del, desde",
                    "sistemas, informatica, seguridad, direccion, la central, central, recursos humanos"),
            language(
                    "sono, io sono, siamo, qui, stai parlando con",
                    "l, il, lo, la, un, una, uno, vostro, tuo, i, gli, le",
                    "amministratore, amministratrice, sviluppatore, sviluppatrice, direttore, direttrice, capo, responsabile,"
                            + " dipendente, titolare",
                    "di, del, della, dell, dal, dalla",
                    "reparto it, informatica, direzione, sicurezza, sede"),
            language(
                    "sou, eu sou, somos, aqui e, voce esta falando com",
                    "o, a, um, uma, seu, teu, os, as",
                    "administrador, administradora, desenvolvedor, desenvolvedora, diretor, diretora, chefe, gerente,"
                            + " funcionario, auditor, dono",
                    "de, da, do",
                    "ti, informatica, seguranca, diretoria, sede"),
            language(
                    "ik ben, wij zijn, je spreekt met, u spreekt met, dit is",
                    "de, het, een, jouw, uw, je, afdeling",
                    "beheerder, systeembeheerder, ontwikkelaar, directeur, manager, baas, eigenaar, medewerker, leidinggevende",
                    "van, uit",
                    "ict, ict afdeling, it afdeling, directie, beveiliging, hoofdkantoor"),
            language(
                    "jestem, tu, mowi",
                    "twoim, waszym, panstwa, glownym",
                    "administratorem, administrator, administratorka, programista, programistka, dyrektorem, kierownikiem,"
                            + " wlascicielem, pracownikiem, szefem",
                    "z, ze",
                    "dzialu it, it, centrali, ochrony, informatyki"));

    private RoleAssertions() {}

    /** Whether the user says so, in any of the languages. */
    public static boolean in(String text) {
        return Words.readings(text).stream()
                .anyMatch(words -> LANGUAGES.stream().anyMatch(of -> of.speaksIn(words)));
    }

    private static Language language(
            String openings, String between, String roles, String origins, String departments) {
        return new Language(
                phrases(openings),
                Set.of(between.split(", ")),
                phrases(roles + ", " + ROLES),
                Set.of(origins.split(", ")),
                phrases(departments + ", " + DEPARTMENTS));
    }

    private static List<Words> phrases(String listed) {
        return Arrays.stream(listed.split(", ")).map(Words::of).toList();
    }
}
