export { type Database, type DatabaseOptions, prepareDatabase, type Tried } from './database.ts';
export type { Gate } from './judge.ts';
export { binarySubject, imageSubject, type ScanSubject, type ScanTools, scanAhead } from './scan.ts';
export { type ScanOptions, scanAndJudge, type Verdict, type Verdicts } from './verdict.ts';
