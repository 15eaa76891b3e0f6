/** How a number looks to people: what they remember, and what they would think of first. */

const digitsOf = (n: number): number[] => [...String(n)].map(Number);

/** Four digits that rise or fall one by one, or four that are the same: 12345, 9876, 22220. */
function hasRow(digits: readonly number[]): boolean {
  return [1, -1, 0].some((step) =>
    digits.some(
      (_, at) => at + 3 < digits.length && [1, 2, 3].every((i) => digits[at + i] === (digits[at] ?? 0) + i * step),
    ),
  );
}

/** Whether a number catches the eye: round, or a row of digits. */
export const catchesTheEye = (n: number): boolean => n % 100 === 0 || hasRow(digitsOf(n));

/** What is left of a number without its first digit: 28080 is 8080 with a digit before it, 10443 is 443. */
export const withoutFirstDigit = (n: number): number => n % 10 ** (String(n).length - 1);

/** The fewer different digits, the easier to remember. */
export const differentDigits = (n: number): number => new Set(digitsOf(n)).size;
