import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { Sessions } from './sessions';

@Module({
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, Sessions],
  exports: [Sessions],
})
export class IdentityModule {}
