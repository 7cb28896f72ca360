// What the player and its lazy pieces have in common and must exist once: lit, contexts, translations, styles. The
// build reads the keys of the table (src/toolchain/build-lazy.ts) and complains when a piece would carry a copy. Of
// packages only the names that pieces use are listed: a whole namespace would keep all of it in the player.
import { consume, ContextConsumer } from '@lit/context';
import { _$LH, css, html, LitElement, noChange, nothing, svg } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  isSingleExpression,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { sharedHashes } from '../../adapters/crypto/shared-hashes.ts';
import * as loadPiece from '../../adapters/content/load-piece.ts';
import * as localize from '../../adapters/i18n/localize.ts';
import * as courseStore from '../../adapters/storage/course-store.ts';
import * as snapshot from '../../adapters/storage/snapshot.ts';
import * as contexts from '../../components/contexts.ts';
import * as courseOutline from '../../components/player/course-outline.ts';
import * as outlineState from '../../components/player/outline-state.ts';
import * as partTitle from '../../components/player/part-title.ts';
import * as pieceWantedEvent from '../../components/player/piece-wanted-event.ts';
import * as playerEvents from '../../components/player/player-events.ts';
import * as sessionState from '../../components/player/session-state.ts';
import * as figureDrawing from '../../components/ui/figure-drawing.ts';
import * as icon from '../../components/ui/icon.ts';
import * as richText from '../../components/ui/rich-text.ts';
import * as singleClick from '../../components/ui/single-click.ts';
import * as steppable from '../../components/ui/steppable.ts';
import * as styles from '../../components/ui/styles.ts';
import * as termEvent from '../../components/ui/term-event.ts';

const SHARED = {
  '@lit/context': { consume, ContextConsumer },
  lit: { _$LH, css, html, LitElement, noChange, nothing, svg },
  'lit/decorators.js': { customElement, property, query, state },
  'lit/directive.js': { Directive, directive, PartType },
  'lit/directive-helpers.js': {
    getCommittedValue,
    insertPart,
    isSingleExpression,
    removePart,
    setChildPartValue,
    setCommittedValue,
  },
  'lit/directives/class-map.js': { classMap },
  'lit/directives/keyed.js': { keyed },
  'lit/directives/unsafe-svg.js': { unsafeSVG },
  '@noble/hashes/sha2.js': sharedHashes.sha2,
  '@noble/hashes/utils.js': sharedHashes.utils,
  '../../adapters/content/load-piece.ts': loadPiece,
  '../../adapters/i18n/localize.ts': localize,
  '../../adapters/storage/course-store.ts': courseStore,
  '../../adapters/storage/snapshot.ts': snapshot,
  '../../components/contexts.ts': contexts,
  '../../components/player/course-outline.ts': courseOutline,
  '../../components/player/outline-state.ts': outlineState,
  '../../components/player/part-title.ts': partTitle,
  '../../components/player/piece-wanted-event.ts': pieceWantedEvent,
  '../../components/player/player-events.ts': playerEvents,
  '../../components/player/session-state.ts': sessionState,
  '../../components/ui/figure-drawing.ts': figureDrawing,
  '../../components/ui/icon.ts': icon,
  '../../components/ui/rich-text.ts': richText,
  '../../components/ui/single-click.ts': singleClick,
  '../../components/ui/steppable.ts': steppable,
  '../../components/ui/styles.ts': styles,
  '../../components/ui/term-event.ts': termEvent,
};

/** Puts the shared modules where the lazy pieces look for them; before the first piece is asked for. */
export function shareModules(scope: object): void {
  Object.assign(scope, { courseShared: SHARED });
}
