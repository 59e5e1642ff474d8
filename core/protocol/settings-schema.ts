import * as z from 'zod/mini';
import { isTimeOfDay, type TimeOfDay } from '../model/time-of-day.ts';

const timeOfDay = z.custom<TimeOfDay>((text) => typeof text === 'string' && isTimeOfDay(text));

/** Each of the user's choices, as it is sent and stored. */
export const CHOICE_FIELDS = {
  leadTimes: z.array(z.int().check(z.gte(0), z.lte(365))).check(z.maxLength(10)),
  badge: z.enum(['amount', 'count']),
  notifications: z.boolean(),
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))),
  remindAt: z.nullable(timeOfDay),
  quietHours: z.nullable(z.strictObject({ from: timeOfDay, to: timeOfDay })),
};
