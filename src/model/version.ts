/** The version of the add-in, as in package.json and the manifest; a test keeps them together. */
export const VERSION = "0.1.0";
