/** What `functions.json` says of the custom functions; the parts that Excel and the workbench act on. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Whether error cells reach parameters of type `any`. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  /** What the bundle associates its function with. */
  readonly id: string;
  /** What a person types behind the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: FunctionOptions;
}

export interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly requiresAddress?: boolean;
  readonly requiresParameterAddresses?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean" | string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
