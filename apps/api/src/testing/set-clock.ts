import { Clock } from '../platform/clock';

/** A clock that stands where a spec sets it. */
export class SetClock extends Clock {
  constructor(private instant: string) {
    super(0);
  }

  set(instant: string): void {
    this.instant = instant;
  }

  override now(): Date {
    return new Date(this.instant);
  }
}
