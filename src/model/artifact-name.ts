/** The key of comments and artifacts where nobody gives one. */
export const DEFAULT_KEY = 'default';

/**
 * Name of the artifact that holds report.json and report.html of one job. Names are taken once in a run, so jobs with
 * keys of their own (matrix legs) have names of their own.
 */
export function reportArtifactName(artifactName: string, key: string): string {
  return key === DEFAULT_KEY ? artifactName : `${artifactName}-${key}`;
}
