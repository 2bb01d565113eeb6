import { inputBinding, outputBinding, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

/** Renders a part with its inputs; outputs are handed to the functions given. */
export async function render<Part>(
  part: Type<Part>,
  inputs: Record<string, unknown> = {},
  outputs: Record<string, (value: never) => void> = {},
): Promise<ComponentFixture<Part>> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(part, {
    bindings: [
      ...Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)),
      ...Object.entries(outputs).map(([name, listen]) => outputBinding(name, listen)),
    ],
  });
  document.body.replaceChildren(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return fixture;
}
