import { Component } from '@angular/core';
import { Frame } from './shell/frame';

@Component({
  selector: 'mb-root',
  imports: [Frame],
  template: `<mb-frame />`,
})
export class App {}
