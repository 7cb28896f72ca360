import { expect } from 'chai';
import { LitElement } from 'lit';
import { Stopwatch } from '../../../src/components/quiz/stopwatch.ts';

class WatchedElement extends LitElement {
  time = 0;
  readonly watch = new Stopwatch(this, () => this.time);
}
customElements.define('watched-element', WatchedElement);

describe('The time at a question', () => {
  let element: WatchedElement;

  beforeEach(() => {
    element = new WatchedElement();
    document.body.append(element);
  });
  afterEach(() => element.remove());

  const signAt = (seconds: number): void => {
    element.time = seconds * 1000;
    window.dispatchEvent(new Event('keydown'));
  };

  it('counts in whole seconds and carries the rest over', () => {
    element.time = 1_700;
    expect(element.watch.takeSeconds()).to.equal(1);
    element.time = 2_100;
    expect(element.watch.takeSeconds()).to.equal(1);
  });

  it('leaves out pauses over three minutes', () => {
    signAt(100);
    signAt(100 + 181);
    signAt(300);
    expect(element.watch.takeSeconds()).to.equal(119);
  });

  it('counts a long time at work with signs of life in between', () => {
    for (let minute = 1; minute <= 10; minute += 1) signAt(minute * 60);
    expect(element.watch.takeSeconds()).to.equal(600);
  });

  it('begins anew with another question', () => {
    signAt(50);
    element.watch.restart();
    element.time = 53_000;
    expect(element.watch.takeSeconds()).to.equal(3);
  });
});
