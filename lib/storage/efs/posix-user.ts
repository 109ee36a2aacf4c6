/** Checks of the user that an access point makes the owner of everything. */
import type { Problem } from '../../problem.ts';
import { when } from '../check/common.ts';
import type { EfsClass } from './model.ts';

const isId = (id: unknown): boolean => Number.isInteger(id) && Number(id) >= 0 && Number(id) < 2 ** 32;

export const posixProblems = (settings: EfsClass, where: string): Problem[] => {
  const { uid, gid, gidRangeStart: start, gidRangeEnd: end } = settings;
  const ids = Object.entries({ uid, gid, gidRangeStart: start, gidRangeEnd: end });
  return [
    ...ids.flatMap(([key, id]) =>
      when(
        id !== undefined && !isId(id),
        'efs-posix-user',
        `${where}.${key}`,
        `${id} is no POSIX id`,
        'a whole number from 0 to 4294967295',
      ),
    ),
    ...when(
      (uid === undefined) !== (gid === undefined),
      'efs-posix-user',
      `${where}.${uid === undefined ? 'gid' : 'uid'}`,
      `${uid === undefined ? 'gid' : 'uid'} stands alone`,
      'uid and gid together: 10000 and 10000 for Harbor, 999 and 999 for its database and redis',
    ),
    ...when(
      (start === undefined) !== (end === undefined),
      'efs-posix-user',
      `${where}.${start === undefined ? 'gidRangeEnd' : 'gidRangeStart'}`,
      'the range of ids has one end',
      'gidRangeStart and gidRangeEnd together',
    ),
    ...when(
      isId(start) && isId(end) && Number(start) >= Number(end),
      'efs-posix-user',
      `${where}.gidRangeEnd`,
      `the range of ids runs from ${start} to ${end}`,
      'gidRangeStart below gidRangeEnd',
    ),
    ...when(start === 0, 'efs-posix-user', `${where}.gidRangeStart`, 'the driver refuses ranges from 0', 'start at 1'),
    ...when(
      uid !== undefined && start !== undefined,
      'efs-posix-user',
      `${where}.gidRangeStart`,
      'the range of ids is not used beside uid and gid',
      'uid and gid, or the range',
    ),
  ];
};
