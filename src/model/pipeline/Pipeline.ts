/** What is known of the way from a request to a plan in one calendar year; NaN where it is not known. */
export interface PipelineYear {
  /** Calendar year, January to December. */
  readonly year: number;
  /** Requests for an assessment that were received. */
  readonly requests: number;
  /** Share of decided requests that led to an assessment, 0 to 1. */
  readonly assessed: number;
  /** Share of completed assessments that led to a plan, 0 to 1. */
  readonly issued: number;
  /** Assessments under way on 31 December. */
  readonly awaiting: number;
  /** Weeks from a request to a plan, on average. */
  readonly weeks: number;
}

/** One calendar year of a pipeline that runs. */
export interface PipelineFlow {
  readonly year: number;
  readonly requests: number;
  /** Requests that were decided on, and those that led to an assessment. */
  readonly decided: number;
  readonly assessed: number;
  /** Assessments that were completed, and those that led to a plan. */
  readonly completed: number;
  readonly plans: number;
  /** On 31 December: requests without a decision, and assessments under way. */
  readonly undecided: number;
  readonly awaiting: number;
}
