import type { NoticeKind } from '../contexts.ts';
import type { IconName } from '../ui/icon.ts';
import type { MessageAction } from './player-events.ts';

interface NoticeLook {
  readonly icon: IconName;
  readonly tone: 'note' | 'partly' | 'notyet';
  /** The first is the best one and is filled. */
  readonly actions: readonly MessageAction[];
}

/** Symbol, colour and buttons of each message; its words are in the locale files. */
export const NOTICE_LOOKS: Readonly<Record<NoticeKind, NoticeLook>> = {
  'server-silent': { icon: 'local', tone: 'partly', actions: ['goOn', 'sendNow', 'details'] },
  'storage-refused': { icon: 'warn', tone: 'notyet', actions: ['goOn', 'details'] },
  'storage-refused-alone': { icon: 'warn', tone: 'notyet', actions: ['goOn', 'details'] },
  'storage-late': { icon: 'warn', tone: 'partly', actions: ['goOn', 'details'] },
  'work-late': { icon: 'local', tone: 'note', actions: ['goOn'] },
  'second-window': { icon: 'outline', tone: 'notyet', actions: ['look', 'takeOver', 'details'] },
  'view-only': { icon: 'search', tone: 'note', actions: ['look'] },
  'state-damaged': { icon: 'warn', tone: 'notyet', actions: ['goOn', 'details'] },
  'found-here': { icon: 'local', tone: 'note', actions: ['useFound', 'beginAnew', 'details'] },
  'loading-failed': { icon: 'warn', tone: 'partly', actions: ['tryAgain', 'goOn', 'details'] },
  'version-mixed': { icon: 'notyet', tone: 'partly', actions: ['reload', 'details'] },
  'module-closed': { icon: 'lock', tone: 'note', actions: ['goOn'] },
  broken: { icon: 'warn', tone: 'notyet', actions: ['reload', 'details'] },
};

export const ACTION_ICONS: Readonly<Record<MessageAction, IconName>> = {
  goOn: 'next',
  look: 'search',
  sendNow: 'notyet',
  takeOver: 'next',
  tryAgain: 'notyet',
  reload: 'notyet',
  useFound: 'next',
  beginAnew: 'notyet',
  details: 'help',
};
