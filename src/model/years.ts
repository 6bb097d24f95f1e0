/**
 * Years have kinds, and the compiler keeps them apart: a January census, a school year and a
 * financial year never stand in for one another by accident.
 */
declare const kind: unique symbol;

/** The calendar year of a January census: 2026 is the census of January 2026. */
export type CensusYear = number & { readonly [kind]: "census" };
/** The year in which a school year begins: 2025 is September 2025 to August 2026. */
export type AcademicYear = number & { readonly [kind]: "academic" };
/** The year in which a financial year begins: 2025 is April 2025 to March 2026. */
export type FinancialYear = number & { readonly [kind]: "financial" };

/**
 * Marks a number as a census year.
 *
 * @param year - calendar year of the January census, a whole number
 * @returns the same number
 * @example asCensusYear(2026) // 2026
 */
export const asCensusYear = (year: number): CensusYear => year as CensusYear;

/**
 * Gives the financial year that a January census lies in: that of January 2026 began in April 2025.
 *
 * @param censusYear - calendar year of the January census
 * @returns the year in which the financial year begins
 * @example getFinancialYear(2026) // 2025
 */
export const getFinancialYear = (censusYear: CensusYear): FinancialYear => (censusYear - 1) as FinancialYear;
