import type { CourseIndex } from '../../domain/course/compiled.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import { findLesson, outline } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { retrievalItems } from '../../domain/quiz/retrieval.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import type { Commit, Lms } from '../../domain/tracking/lms.ts';
import { rowKinds } from '../../domain/tracking/rows.ts';
import { toCommit } from '../../domain/tracking/to-commit.ts';
import type { LoadedLessons } from './loaded-lessons.ts';

/** The commit of an attempt as the session stands; rows that changed after `confirmed` are in it. */
export function sessionCommit(
  attempt: Attempt,
  confirmed: number,
  session: {
    readonly config: PackageConfig;
    readonly lms: Pick<Lms, 'launch' | 'form'>;
    readonly lessons: Pick<LoadedLessons, 'lessons' | 'reportTexts'>;
    readonly seconds: number;
    /** Milliseconds since 1970. */
    readonly now: number;
  },
): Commit {
  const { config, lms, lessons } = session;
  const { launch, form } = lms;
  return toCommit({
    attempt,
    index: config.course,
    launchStatus: launch.status,
    launchScore: launch.score,
    statusWhenDone: config.statusWhenDone,
    sinceSequence: confirmed,
    lessons: lessons.lessons,
    reportLanguage: config.reportLanguage,
    reportTexts: lessons.reportTexts,
    sessionSeconds: session.seconds,
    clockText: form ? form.time(session.now) : new Date(session.now).toTimeString().slice(0, 8),
    kinds: rowKinds(config.course, config.practiceRows),
    form,
  });
}

/**
 * The lessons in which something changed after a sequence: a screen, an answer or a check; and the earlier lessons that
 * those ask about again, whose words their rows need.
 */
export function changedLessons(attempt: Attempt, since: number, course: CourseIndex): readonly LessonId[] {
  const changed = (state: { readonly changed: number } | undefined): boolean =>
    state !== undefined && state.changed > since;
  return outline(course)
    .filter(
      ({ lesson: { slot, check } }) => changed(attempt.lessons[slot]) || changed(attempt.checks[check?.result ?? 0]),
    )
    .flatMap(({ lesson }) => [
      lesson.id,
      ...retrievalItems(attempt, course, lesson)
        .filter(({ place }) => attempt.slots[place]?.answer)
        .map((item) => item.lesson.id),
    ])
    .filter((id, at, all) => all.indexOf(id) === at);
}

/** The lessons that must be loaded to write every row that changed after a sequence, and the open one. */
export function lessonsToReport(attempt: Attempt, confirmed: number, course: CourseIndex): readonly LessonId[] {
  const open = findLesson(course, attempt.place.lesson)?.lesson.id;
  return [...new Set([...changedLessons(attempt, confirmed, course), ...(open ? [open] : [])])];
}
