/** The few functions of jstat that tests use; it comes without types. */
declare module "jstat" {
  interface Continuous {
    cdf(x: number, ...parameters: number[]): number;
    inv(share: number, ...parameters: number[]): number;
  }
  export const jStat: {
    gammaln(x: number): number;
    betaln(a: number, b: number): number;
    chisquare: Continuous;
    normal: Continuous;
    gamma: Continuous;
    beta: Continuous;
    studentt: Continuous;
  };
}
