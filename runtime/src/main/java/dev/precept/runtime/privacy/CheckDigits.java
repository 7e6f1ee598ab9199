package dev.precept.runtime.privacy;

/** The checks that tell numbers of cards and accounts from other numbers. */
final class CheckDigits {

    private CheckDigits() {}

    /** Whether the last digit fits the others (ISO/IEC 7812-1, the formula of Luhn). */
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        boolean twice = false;
        for (int at = digits.length() - 1; at >= 0; at--, twice = !twice) {
            int digit = digits.charAt(at) - '0';
            sum += twice ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
        }
        return sum % 10 == 0;
    }

    /** Whether the check digits of an IBAN without spaces fit the rest (ISO 13616, by ISO 7064 mod 97-10). */
    static boolean iban(CharSequence iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }
}
