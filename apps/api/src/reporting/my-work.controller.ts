import { MyWork } from '@malbild/contract';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, type RequestActor, SignedIn } from '../identity/access';
import { Returns } from '../platform/returns';
import { MyTasks } from './my-tasks';

@ApiTags('Reports')
@Controller('api/my-work')
export class MyWorkController {
  constructor(private readonly tasks: MyTasks) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'What waits for the one who asks, the nearest deadline first' })
  @Returns(MyWork)
  find(@Me() me: RequestActor): Promise<MyWork> {
    return this.tasks.of(me);
  }
}
