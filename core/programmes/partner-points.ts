import { POINTS_DEFAULTS, type PointsProgrammeId } from '../model/advice-settings.ts';
import type { Programme } from './programme.ts';
import { SOURCES } from './sources.ts';

/** Every programme of points but that of Amazon's own cards. */
const PARTNERS = Object.keys(POINTS_DEFAULTS).filter(
  (id): id is PointsProgrammeId => id in POINTS_DEFAULTS && id !== 'amazon-visa',
);

/** Points of other card issuers that Amazon takes. What each is worth, here and elsewhere: `POINTS_DEFAULTS`. */
export const PARTNER_POINTS = {
  id: 'partner-points',
  name: 'programme_partner_points',
  earned: [
    { says: 'programme_partner_points_earned', source: SOURCES.nerdWallet },
    { says: 'programme_partner_points_linked', source: SOURCES.amazonUk },
  ],
  amounts: [],
  posts: [],
  spentOn: [{ says: 'programme_partner_points_spent_on', source: SOURCES.nerdWallet }],
  notOn: [],
  stacking: [
    { says: 'programme_partner_points_offers', at: ['amazon.com'], source: SOURCES.cnn },
    { says: 'programme_partner_points_default', source: SOURCES.yourMileage },
    { says: 'programme_card_points_changed_order', source: SOURCES.amazonHelp },
  ],
  ends: { rule: { kind: 'by-issuer', says: 'programme_partner_points_ends', source: null } },
  ways: [
    { by: 'page', page: 'shop-with-points', verified: null },
    { by: 'page', page: 'checkout', verified: null },
    { by: 'hand' },
  ],
  places: [{ page: 'shop-with-points', path: '/hp/shopwithpoints/servicing', at: ['amazon.com'] }],
  transferable: false,
  notTransferable: { says: 'programme_not_transferable', source: null },
  points: PARTNERS,
} as const satisfies Programme;
