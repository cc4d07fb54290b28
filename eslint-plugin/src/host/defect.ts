/** What is said of a file on which the analysis itself failed: that file is named, and all others are still examined. */
export function defectText(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `This file could not be examined because of a defect of Privacy Policy Lint (${what}). Please report it; all other files are examined.`;
}
