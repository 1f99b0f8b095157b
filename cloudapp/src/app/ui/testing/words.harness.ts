import type { TestElement } from '@angular/cdk/testing';
import { ComponentHarness } from '@angular/cdk/testing';

/** What all harnesses of the panel share: they find things as a person does, by what stands on them. */
export abstract class WordsHarness extends ComponentHarness {
  /** Everything that stands here, in reading order. */
  async text(): Promise<string> {
    return wordsOf(await this.host());
  }

  /** The names of the buttons that are here, as a screen reader says them. */
  async buttons(): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll('button')()).map(nameOf));
  }

  /** Presses the button with this name, or whose name begins with it (`Keep it – 852 …`). */
  async press(name: string): Promise<void> {
    await (await this.button(name)).click();
  }

  /** The button with this name; says which there are when it is not there. */
  protected async button(name: string): Promise<TestElement> {
    return this.named('button', name);
  }

  /** The element of a kind with this name, or whose name begins with it. */
  protected async named(selector: string, name: string): Promise<TestElement> {
    const found = await this.locatorForAll(selector)();
    const names = await Promise.all(found.map(nameOf));
    const at = names.includes(name)
      ? names.indexOf(name)
      : names.findIndex((other) => other.startsWith(name));
    if (at >= 0) return found[at];
    throw new Error(
      `No ${selector} "${name}" here. Check the state that the test shows: there is ${
        names.map((other) => `"${other}"`).join(', ') || 'none'
      }.`,
    );
  }

  /** The words of all elements of a kind. */
  protected async wordsOfAll(selector: string): Promise<readonly string[]> {
    return Promise.all((await this.locatorForAll(selector)()).map(wordsOf));
  }

  /** The one element of a kind, where `what` tells the author of the test what is missing. */
  protected async only(selector: string, what: string): Promise<TestElement> {
    const found = await this.locatorForOptional(selector)();
    if (!found) throw new Error(`No ${what} here. Check the inputs of the component.`);
    return found;
  }
}

export async function wordsOf(element: TestElement): Promise<string> {
  return (await element.text()).replace(/\s+/g, ' ').trim();
}

async function nameOf(element: TestElement): Promise<string> {
  return (await element.getAttribute('aria-label')) ?? (await wordsOf(element));
}
