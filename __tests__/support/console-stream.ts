import { Writable } from 'node:stream';

/** A stream that keeps what is written; `columns` and `isTTY` as a terminal would say. */
export class RecordedStream extends Writable {
  text = '';
  readonly columns: number;
  readonly isTTY: boolean;

  constructor(columns = 80, isTTY = false) {
    super({ decodeStrings: false });
    this.columns = columns;
    this.isTTY = isTTY;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }

  get lines(): string[] {
    return this.text.split('\n').slice(0, -1);
  }
}
