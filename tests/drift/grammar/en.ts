import type { Grammar } from './grammar.ts';

const IT = '(It|This|This (amount|credit|money|sum|value)|The (amount|sum) (above|shown))';

export const en: Grammar = {
  turns: {
    negation: {
      before: [
        'not (yet |)(available|valid|yours|payable)(:|)',
        '(no longer|never) (available|valid|paid)(:|)',
        '(excluding|except|without|minus)',
        '(cancelled|withdrawn|void|rejected|frozen|blocked)(:|)',
      ],
      after: [
        '(is |was |)(not|no longer|never) (available|usable|valid|included|accepted|paid)',
        '(can’t|cannot|may not|could not) be (used|spent|redeemed|claimed)( here| now|)',
        '(has been|was) (withdrawn|cancelled|reversed|clawed back|refused)',
        '(does not|doesn’t|won’t) (count|apply|carry over)',
      ],
      sentences: [
        `${IT} (is|was) (not|no longer|never) (available|valid|credited|paid|part of your balance)(.|!)`,
        `${IT} (has been|was) (withdrawn|cancelled|revoked|blocked|taken back)( by us| by the seller| after a review|).`,
        `(Sorry, |Unfortunately, |)you (cannot|can’t|may not) (use|spend|redeem) (it|this (amount|credit))( here| now| on this account|).`,
        `(We|Amazon) (took|have taken) (it|this amount) back( last week| after a complaint|).`,
        '(Nothing|None) of (it|this) (is|remains) (available|yours).',
      ],
    },
    condition: {
      before: [
        '(if you|when you|once you) (order again|renew|stay a member|confirm):',
        '(with|after) (your|a) (next|second|third) (order|delivery|purchase):',
        'subject to (approval|review|a purchase):',
      ],
      after: [
        '(if|when|once|as soon as) you (order again|renew your membership|spend {amount}|verify your account)',
        'after (your |)({number} deliveries|the next order|the trial)',
        '(with|on|for) (a purchase|orders|spending) (of|over) {amount}',
        'provided (that |)(your order ships|you keep Prime|the seller agrees)',
      ],
      sentences: [
        `${IT} (becomes|will be) yours (if|when|once) you (order again|spend {amount}|renew|verify your account).`,
        '(If|When|Once|As soon as) you (spend {amount}|place {number} orders|renew your membership), (it|this amount) (is|will be) (added|released|unlocked).',
        '(Requires|Needs) (a purchase of {amount}|{number} more orders|an active membership|approval by the seller).',
        `${IT} is (subject to|contingent on|conditional upon) (approval|a purchase|your next order).`,
        '(Minimum|Smallest) (order|purchase|spend)(:| of) {amount}.',
      ],
    },
    limit: {
      before: [
        '(up to|at most|no more than|as much as|a maximum of)',
        '(about|roughly|approximately|around|nearly)',
        '(from|starting at|at least)',
        '(more than|less than|under|over)',
      ],
      after: [
        '(or less|at most|at the most|maximum|max.)',
        '(or more|and up|or so)',
        '(is the (limit|cap|ceiling|maximum))',
        '(at best|tops)',
      ],
      sentences: [
        `${IT} is (a maximum|an upper limit|the most that you can get|a ceiling|rounded).`,
        `(Only (a part|half|some) of (it|this amount)|No more than {amount}|At most {amount}) (can|may) be (used|spent) (on one order|at once|here).`,
        '(Limit|Cap|Maximum)(:| of) {amount} (per order|per customer|).',
        `${IT} is (capped|limited)( at {amount}|).`,
      ],
    },
    chance: {
      before: [
        '(win|you could win|a chance to win)',
        '(enter to win|prize:|prize draw:)',
        '(maybe|perhaps|possibly|probably)',
      ],
      after: [
        '(could|might|may) be yours',
        '(to be won|to win|in the prize draw|sweepstakes entry)',
        '(if you are (lucky|drawn|selected))',
      ],
      sentences: [
        '(You (could|might|may)|One (customer|member) will) win (it|this amount|this credit)(.|!)',
        `${IT} is (a prize|the prize of a draw|raffled among members|what a winner gets).`,
        '(Enter|Join) (the (draw|sweepstakes|raffle|contest)) (for a chance|to win)( it| this amount|).',
        `${IT} (may|might|could) (still |)(change|differ|be lower|be adjusted).`,
      ],
    },
    frequency: {
      before: [
        '(each|every) (month|week|quarter|year)(:|,|)',
        '(monthly|weekly|yearly|daily)(:|)',
        '(per (order|item|month):)',
      ],
      after: [
        '(each|every|per|a) (month|week|order|item|year|day)',
        '(monthly|weekly|yearly|annually)',
        '(for|over) {number} (months|weeks|years)',
        '(in|as) {number} instal(l|)ments',
      ],
      sentences: [
        `${IT} is (paid|added|credited|charged) (each|every) (month|week|quarter|year)( for {number} months|).`,
        '(You (get|receive)|We add) (it|this amount) (monthly|weekly|{number} times|once per order).',
        `${IT} comes in {number} (parts|instalments|monthly steps).`,
      ],
    },
    rate: {
      before: ['(1,000|500|{number}00) points =', '({number}00|2,500) points (are worth|equal|buy|for)'],
      after: [
        '(for|per) (every |)(dollar|100 points|point|{amount} spent)',
        '(per point|on the dollar|for {number}00 points)',
        '= {number}00 points',
      ],
      sentences: [
        '({number}00|1,000) points (=|are worth|equal|convert to) (it|this amount|that much).',
        '(You (get|earn)|Earn) (it|this amount) (for|per) (every |){amount} (you spend|spent).',
        '{number}% (back|of it|of this amount) (goes to|is kept for) (taxes|your bank).',
      ],
    },
    others: {
      before: [
        '(your (friend|brother|sister|partner|child|neighbor)’s)',
        '(another (account|customer|person)(’s|):)',
        '(for (a friend|the seller|your recipient|the charity):)',
      ],
      after: [
        '(for|of|to) (your friend|a friend|the recipient|another account|the seller)',
        '(belongs to|goes to|is held by) (your (brother|sister|household|friend)|another customer)',
        '(shared with|sent to|given to) (your (family|friend|teen)|someone else)',
      ],
      sentences: [
        `${IT} (belongs to|was sent to|is for|goes to) (your (friend|brother|sister|partner|colleague|teenager)|another (account|customer|person)|the seller|someone else).`,
        '(Your (friend|sister|recipient)|The seller|Another customer) (gets|received|has|keeps) (it|this amount).',
        '(On behalf of|In the name of|Held for) (your (friend|family)|another customer|someone else).',
      ],
    },
  },
  statuses: [
    '(Still |)(pending|awaiting (approval|release)|on hold|under review|processing)',
    '(Expired|Lapsed|Past|No longer valid)( credits| amounts| items|)( in the last {number}0 days|)',
    '(Used|Spent|Already used|Redeemed)( this year| so far|)',
    '(Earned|Received) (this year|last year|to date|since you joined|in 2026)',
    '(Estimated|Expected|Projected|Upcoming|Forecast|Coming soon)( value| amounts|)',
    '(Not yet|No longer) (available|active)',
    '(Cancelled|Rejected|Declined|Disputed|Reversed)',
    '(Used|Spent|Redeemed|Expired|Cancelled|Withdrawn|Void since)( on|:|) {day}(.|)',
  ],
  beforeDay: [
    '(earned|issued|added|received|granted|posted) (on|)',
    '(valid|available|usable) (from|as of|starting)',
    '(not |)before',
    '({number}0|90) days after',
    '(estimated|expected|about|around|probably)',
    '(extended from|formerly|changed from)',
    '(since|until after|between now and)',
  ],
  otherDay: ['(earned|issued|posted|added) (on |){day}'],
  secondDay: [
    '(or|to|and|until) {day}',
    '(changed|extended|moved) to {day}',
    '(, updated|; revised|, now) {day}',
    '{day}',
  ],
  controls: [
    '(Next|Next page|More|Show more|Load more|See all|View all)',
    '(Page|) 1 of {number}',
    '(Showing|Displaying) (1-{number}|the first {number}|{number}) of {number}7',
    '(Active|Current|Recent) (|) (Expired|All|Used)',
    '(Filter by|Filter|Sort and filter|Filtered by)(: (Active|This month)|)',
    '(Search|Find) (credits|items|in this list)',
    '(1|«) 2 3 (…|»|Next)',
    '{number} (more|others) (not shown|hidden)',
  ],
  otherNames: [
    '{name}( gift card| rewards| account| points|)',
    '(Your |)(credit|balance|money) (at|with|from) {name}',
    '{name} (wallet|store credit|bonus program)',
  ],
  unknownRows: [
    '(Goodwill|Partner|Ledger|Settlement|Courtesy) (correction|posting|clearing|transfer)',
    '(Reserve|Escrow|Rounding|Clearing) (release|entry|difference)',
    '(Moved|Rebooked) (by support|to archive|between wallets)',
  ],
  advertising: [
    '(Get|Earn|Save) (a |){amount} (gift card|off|bonus|credit) (upon approval|with the new card|on your first order)(.|!)( Learn more|)',
    '(Sponsored|Ad|Advertisement)(:| -) (headphones|coffee|a lamp) (only |from |){amount}',
    '(Customers also bought|You may also like): (cable|mug|notebook) {amount}',
    '(Gift cards|E-gifts) (from|starting at) {amount}',
  ],
  harmless: [
    '(Learn|Read|Find out) more( about (rewards|gift cards|this page|balances)|)',
    '(Questions|Need help|Any questions)? (Contact us|Visit our help pages|Chat with us)(.|)',
    '(Applied|Used) automatically at checkout(.|)',
    '(How (does this|do gift cards|does it) work)?',
    '(Help|FAQ|Details|Terms and conditions|Privacy notice|Give feedback)',
    '(Manage|View) (your |)(settings|payment methods|account)',
    '(Thanks|Thank you) for shopping with us(.|!)',
    'Was this (page |)helpful?',
  ],
};
