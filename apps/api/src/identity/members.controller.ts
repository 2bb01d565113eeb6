import {
  Member,
  MemberContent,
  MemberList,
  MembershipContent,
  NewMember,
  NewMembership,
  OneTimePassword,
} from '@malbild/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Author } from '../platform/city-transaction';
import { Idempotency, type Repeatable } from '../platform/idempotency';
import { IfMatch } from '../platform/if-match';
import { Returns } from '../platform/returns';
import { Access, By, Me, type RequestActor } from './access';
import { Members } from './members';
import { Memberships } from './memberships';

const Id = z.uuid();

/** The people and what they may do. Changes take the version of the member, those of memberships too. */
@ApiTags('People')
@Access('member:manage')
@Controller('api/members')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly memberships: Memberships,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All people with their roles, also those who have left' })
  @Returns(MemberList)
  list(@Me() me: RequestActor): Promise<MemberList> {
    return this.members.list(me);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them' })
  @Returns(Member)
  find(@Me() me: RequestActor, @Param('id', { schema: Id }) id: string): Promise<Member> {
    return this.members.find(me, id);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take somebody in' })
  @Returns(Member)
  create(
    @Me() me: RequestActor,
    @Body({ schema: NewMember }) given: NewMember,
    @Idempotency() request: Repeatable,
    @By() author: Author,
  ): Promise<Member> {
    return this.members.create(me, given, request, author);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change name, address or language, or let somebody go: nobody is ever removed' })
  @Returns(Member)
  change(
    @Me() me: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MemberContent }) content: MemberContent,
    @IfMatch() version: number,
    @By() author: Author,
  ): Promise<Member> {
    return this.members.change(me, id, content, version, author);
  }

  @Post(':id/password')
  @HttpCode(200)
  @ApiOperation({ summary: 'A one-time password, shown this once; it holds for seven days' })
  @Returns(OneTimePassword)
  giveOneTimePassword(
    @Me() me: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @By() author: Author,
  ): Promise<OneTimePassword> {
    return this.members.giveOneTimePassword(me, id, version, author);
  }

  @Post(':id/memberships')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a role' })
  @Returns(Member)
  giveRole(
    @Me() me: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewMembership }) given: NewMembership,
    @IfMatch() version: number,
    @Idempotency() request: Repeatable,
    @By() author: Author,
  ): Promise<Member> {
    return this.memberships.give(me, id, given, version, request, author);
  }

  @Put(':id/memberships/:membership')
  @ApiOperation({ summary: 'Change from when to when a role holds; it is ended, never removed' })
  @Returns(Member)
  changeRole(
    @Me() me: RequestActor,
    @Param('id', { schema: Id }) id: string,
    @Param('membership', { schema: Id }) membership: string,
    @Body({ schema: MembershipContent }) content: MembershipContent,
    @IfMatch() version: number,
    @By() author: Author,
  ): Promise<Member> {
    return this.memberships.change(me, id, membership, content, version, author);
  }
}
