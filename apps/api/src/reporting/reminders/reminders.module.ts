import { Module } from '@nestjs/common';
import { Calendar } from './calendar';
import { CalendarController } from './calendar.controller';
import { Reminders } from './reminders';

@Module({ controllers: [CalendarController], providers: [Calendar, Reminders] })
export class RemindersModule {}
