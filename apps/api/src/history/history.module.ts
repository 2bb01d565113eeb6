import { Module } from '@nestjs/common';
import { Entries } from './entries';
import { HistoryController } from './history.controller';
import { HistoryPages } from './history-pages';
import { Things } from './things';

@Module({ controllers: [HistoryController], providers: [HistoryPages, Entries, Things] })
export class HistoryModule {}
