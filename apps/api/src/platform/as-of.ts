import { Injectable } from '@nestjs/common';
import { Clock, endOfSwedishDay } from './clock';
import { ProblemException } from './problem';

/** The day that a page is about, and the instant up to which what was recorded counts. */
export interface Moment {
  day: string;
  instant: Date;
}

@Injectable()
export class AsOfDay {
  constructor(private readonly clock: Clock) {}

  /**
   * @param day `2024-01-15`; left out, now
   * @throws ProblemException `as-of-in-future` for a day that has not come
   */
  moment(day?: string): Moment {
    const today = this.clock.today();
    if (day === undefined || day === today) return { day: today, instant: this.clock.now() };
    if (day > today)
      throw new ProblemException(400, 'as-of-in-future', `${day} has not come yet; today is ${today}`, [
        { path: 'asOf', code: 'in-future', message: `At most ${today}` },
      ]);
    return { day, instant: endOfSwedishDay(day) };
  }
}
