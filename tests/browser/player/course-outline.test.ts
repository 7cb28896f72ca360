import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/components/player/course-outline.ts';
import type { CourseOutline } from '../../../src/components/player/course-outline.ts';
import type { GoToEvent } from '../../../src/components/player/player-events.ts';
import type { SlotNumber, ScreenId } from '../../../src/domain/course/ids.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { expectAccessible } from '../support/accessible.ts';
import '../support/document-styles.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { focusedWords } from '../support/keys.ts';
import { clearStages, find, findAll, settled, show, stage, wordsOf } from '../support/stage.ts';

const slot = (number: number) => number as SlotNumber;
const seen = (lesson: number, ...screens: number[]): AttemptEvent[] =>
  screens.map((screen) => ({ kind: 'seen', lesson: slot(lesson), screen, id: 's' as ScreenId }));

async function outline(events: readonly AttemptEvent[], language: 'en' | 'de' = 'en'): Promise<CourseOutline> {
  return show<CourseOutline>(
    await stage(language, FixtureSession.after(...events)),
    html`<course-outline></course-outline>`,
  );
}

describe('<course-outline>', () => {
  afterEach(clearStages);

  for (const language of ['en', 'de'] as const) {
    it(`is accessible in ${language}`, async () => {
      await expectAccessible(await outline(seen(1, 0, 1), language));
    });
  }

  it('says of every lesson and module how it stands and how much of it is done', async () => {
    const element = await outline([...seen(1, 0, 1), ...seen(5, 0)]);
    expect(findAll(element, 'button').map(wordsOf)).to.deep.equal([
      '2 The drawing sheet , begun , 1 / 2 1 of 2 lessons done',
      '2.5 Lines and their meaning , begun 2 / 6 , 2 of 6 sheets done',
      '2.6 More lines , done done',
      '3 Views: from the part to the drawing , not begun , 0 / 1 0 of 1 lessons done',
      'My results',
    ]);
  });

  it('counts a lesson in the plural of the language', async () => {
    const element = await outline([], 'de');
    expect(findAll(element, '.lessons .count').map(wordsOf)[1]).to.equal('1 Blatt');
  });

  it('marks where the learner is', async () => {
    const element = await outline([]);
    expect(findAll(element, '[aria-current=page]').map(wordsOf)[0]).to.contain('2.5 Lines');
    element.focus();
    expect(focusedWords()).to.contain('Lines and their meaning');
  });

  it('opens and closes modules', async () => {
    const element = await outline([]);
    const [first, , , second] = findAll(element, 'button');
    second?.click();
    await settled(element);
    expect(findAll(element, '.lessons')).to.have.length(2);
    first?.click();
    await settled(element);
    expect(findAll(element, '.lessons')).to.have.length(1);
    expect(first?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('leads into a lesson at its first sheet that is still open, and to where the learner is in this one', async () => {
    const element = await outline([...seen(6, 0), { kind: 'went', place: { lesson: slot(1), screen: 3 } }]);
    const places: unknown[] = [];
    element.addEventListener('go-to', (event: GoToEvent) => places.push(event.place));
    findAll(element, 'button')[3]?.click();
    await settled(element);
    find(element, '[aria-current]').click();
    findAll(element, 'button')[4]?.click();
    expect(places).to.deep.equal([
      { lesson: 1, screen: 3 },
      { lesson: 6, screen: 1 },
    ]);
  });
});
