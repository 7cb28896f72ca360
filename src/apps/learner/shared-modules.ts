// What the player and its lazy pieces have in common and must exist once: lit, contexts, translations, styles. The
// build reads these imports (src/toolchain/build-lazy.ts) and complains when a piece would carry a copy.
import * as context from '@lit/context';
import * as lit from 'lit';
import * as decorators from 'lit/decorators.js';
import * as classMap from 'lit/directives/class-map.js';
import * as keyed from 'lit/directives/keyed.js';
import * as live from 'lit/directives/live.js';
import * as repeat from 'lit/directives/repeat.js';
import * as localize from '../../adapters/i18n/localize.ts';
import * as contexts from '../../components/contexts.ts';
import * as courseOutline from '../../components/player/course-outline.ts';
import * as outlineState from '../../components/player/outline-state.ts';
import * as playerEvents from '../../components/player/player-events.ts';
import * as sessionState from '../../components/player/session-state.ts';
import * as figureDrawing from '../../components/ui/figure-drawing.ts';
import * as icon from '../../components/ui/icon.ts';
import * as richText from '../../components/ui/rich-text.ts';
import * as steppable from '../../components/ui/steppable.ts';
import * as styles from '../../components/ui/styles.ts';
import * as termEvent from '../../components/ui/term-event.ts';

/** Puts the shared modules where the lazy pieces look for them; before the first piece is asked for. */
export function shareModules(scope: object): void {
  Object.assign(scope, {
    courseShared: {
      context,
      lit,
      decorators,
      classMap,
      keyed,
      live,
      repeat,
      localize,
      contexts,
      courseOutline,
      outlineState,
      playerEvents,
      sessionState,
      figureDrawing,
      icon,
      richText,
      steppable,
      styles,
      termEvent,
    },
  });
}
