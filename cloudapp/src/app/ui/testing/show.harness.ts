import type { ComponentHarness, ComponentHarnessConstructor } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { InputSignal, OutputRef, Type } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';

import { provideEnglish } from './english';

/** The inputs of a component by name, as they are bound in a template. */
export type InputsOf<C> = {
  readonly [
    K in keyof C as C[K] extends InputSignal<unknown> ? K : never
  ]?: C[K] extends InputSignal<infer T> ? T : never;
};

export interface Shown<C, H> {
  readonly harness: H;
  readonly component: C;
  readonly fixture: ComponentFixture<C>;
  /** Binds other inputs. */
  change(inputs: InputsOf<C>): void;
}

/** A component on its own with its inputs, not drawn yet. */
export function make<C>(component: Type<C>, inputs: InputsOf<C> = {}): ComponentFixture<C> {
  TestBed.configureTestingModule({ providers: [provideEnglish()] });
  const fixture = TestBed.createComponent(component);
  bind(fixture, inputs);
  return fixture;
}

/** A component on its own, in English, in the hands of its harness. */
export async function show<C, H extends ComponentHarness>(
  component: Type<C>,
  harness: ComponentHarnessConstructor<H>,
  inputs: InputsOf<C> = {},
): Promise<Shown<C, H>> {
  const fixture = make(component, inputs);
  return {
    harness: await TestbedHarnessEnvironment.harnessForFixture(fixture, harness),
    component: fixture.componentInstance,
    fixture,
    change: (changed) => bind(fixture, changed),
  };
}

/** Everything an output says from now on, in order. */
export function heard<T>(output: OutputRef<T>): readonly T[] {
  const said: T[] = [];
  output.subscribe((value) => said.push(value));
  return said;
}

function bind<C>(fixture: ComponentFixture<C>, inputs: InputsOf<C>): void {
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
}
