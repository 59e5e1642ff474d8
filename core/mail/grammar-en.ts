import type { Grammar } from './grammar.ts';

/**
 * English. The subject "Benefit Confirmation for your Order" is that of Amazon's No-Rush mails (a user's
 * tally of 111 mails, 2015 to 2017); their body is not public, nor is that of most others: these are ways in
 * which English can say it. Gift card mails: two that are public (2009, 2016) and the code of a site that
 * takes them (2023 to 2026). "We have added a $10 credit to your account": a courtesy mail (three copies).
 */
export const ENGLISH: Grammar = {
  language: 'en',
  parts: {
    shop: "amazon(?<shop>\\.[a-z]{2,3}(?:\\.[a-z]{2})?(?![a-z.]*@))?(?:['’]s)?",
    noRushName: '(?:free )?(?:no-? ?rush|amazon[ -]day)(?: (?:shipping|delivery))?',
    // Words that name a credit of the shop. Another word before the noun may make it another shop's.
    kind: `{shop}|{noRushName}|digital|promotional|promo|courtesy|goodwill|prime|kindle|e-?books?|books?|music|videos?|movies?|apps?|games?|content|reload|bonus|cash|special|complimentary|free|select|new|electronic|reward|gift|account|customer service|photos|fresh|alexa|appstore|pay`,
    noun: 'rewards?|credits?|bonus|e-?gift ?cards?|gift ?cards?|gift certificates?|gift vouchers?|vouchers?|cashback',
    one: 'reward|credit|bonus|e-?gift ?card|gift ?card|gift certificate|gift voucher|voucher|cashback',
    name: '(?<name>(?:(?:{kind}) ){0,5}(?:{one}))',
    names: '(?<name>(?:(?:{kind}) ){0,5}(?:{noun}))',
    article: '(?:an? |one |the |your |our |this )?',
    credit: `{article}(?:{amount} (?:(?:in|of) {names}|{name})|{name}(?:,? (?:of|worth|for|valued at|in the amount of|with a value of))? \\(?{amount}\\)?|{name})`,
    adverb: '(?:just|now|also|automatically|successfully)',
    youHave: "you(?: have|['’]ve)?(?: {adverb})?",
    weHave: "we(?: have|['’]ve)?(?: {adverb}){0,2}",
    hasBeen: '(?:(?:has|have)(?: {adverb}){0,2} been|was)(?: {adverb}){0,2}',
    put: '(?:added|applied|credited|deposited|placed|posted|loaded|issued)',
    account: '(?:your(?: {shop})?(?: gift card| pay| customer)?(?: account| balance){1,2})',
    // No name of a thing that another than the reader may own stands among these.
    good: `your|the|an?|any|all|our|select|selected|eligible|digital|kindle|e-?books?|books?|audiobooks?|music|videos?|films?|movies?|tv|shows?|series|apps?|games?|software|content|titles?|rentals?|downloads?|songs?|albums?|items?|products?|purchases?|orders?|things|anything|next|future|{shop}|prime|sold|shipped|and|or|of|on|at|in|from|by|store|appstore|devices?|groceries|fresh|magazines?|comics|services?|shop|physical|millions`,
    goods: '(?:{good})(?:,? (?:{good}))*',
    person: '[\\p{L}\\p{M}][^\\ue000-\\uf8ff,;:!?]{0,60}?',
    ofOrder:
      '(?:your |this )?(?:recent |latest |last )?orders?(?: (?:number |no\\.? |# ?)?{order})?(?: (?:of|from|placed on) {day})?',
    chose: '(?:choosing|selecting|using|picking)',
    time: '(?: at)?(?: 11:59(?::\\d\\d)? ?p\\.?m\\.?(?:,? \\(?[a-z]{2,4}\\)?)?)?',
    until: `(?:(?:expires?|expiring|will expire|is set to expire|will end|ends){time}(?: on)?|(?:good|valid|available|usable|redeemable)(?: for use)? (?:until|through|thru|till|up to){time}|(?:(?:to|must|can|may|should|please) )*(?:be )?(?:used?|redeem(?:ed)?|spen[dt])(?: it| this| this credit| your {name})? (?:by|until|through|on or before|no later than){time}|has an expir(?:y|ation) date of|the last day to use it is):?(?: the end of)? {last}`,
    last: '(?<end>{day})',
    step: "you['’]?ll need|you need|enter|redeem|claim|click|tap|visit|go to|see|view|check|manage|track|open|apply|sign in|place|use",
    stepWord:
      'the|an?|next|statement|your|this|it|here|on|at|in|to|and|or|of|claim|gift|cards?|codes?|below|above|link|button|place|order|checkout|accounts?|balances?|page|rewards?|credits?|details|more|{shop}|website|app|e-?gift|vouchers?|add|apply|during|redeem',
    subject:
      '(?:it|this|that|(?:the|this|that|your)(?: {amount})? {name}|(?:the|your) {name} of {amount}|{name})(?: itself)?',
    minimumOf: `(?:(?:an?|any|your|the|next|single|one|eligible) )*(?:(?:purchase|order|basket|cart)s?|items|products)(?: (?:{goods}))?(?: (?:of|worth|totall?ing|over|from|above|for))?(?: at least| over| more than)? (?<minimum>{amount})(?: or (?:more|above|over|higher))?`,
    minimumOver: `(?=.*(?:at least|over|above|from|more|higher)){minimumOf}`,
    neededMinimum:
      '(?:(?:an?|with an?|the) )?minimum (?:purchase|order|spend|basket)(?: value| amount)?(?: of| is|:)? (?<minimum>{amount})',
    corrects:
      'to (?:correct|fix|make up|make things|make it|make this|apologi[sz]e|compensate|put (?:this|it|things) right)|as (?:an apology|a thank you|compensation|a gesture of goodwill|a courtesy)|for the (?:inconvenience|trouble)',
    canPay:
      '(?:(?:can|may) be (?:used|spent|redeemed|applied)|is (?:good|valid|redeemable|usable))(?: towards?| on| for| with| to)?',
  },
  leads: [
    '(?:hello|hi|hey|dear)(?: [^\\ue000-\\uf8ff,;:!?.]{1,40})?',
    '(?:congratulations|good news|great news|thank you|thanks|welcome|surprise|as promised)(?: [\\p{L}]+)?',
    '(?:{corrects})(?: [^\\ue000-\\uf8ff,;:!?.]{1,80})?',
    '(?:because|since|as) (?:your|the|we|this) [^\\ue000-\\uf8ff,;:!?.]{1,80}',
    'thank(?:s| you) for [^\\ue000-\\uf8ff,;:!?.]{1,80}',
    "we(?: are|['’]re) sorry(?: (?:for|about) [^\\ue000-\\uf8ff,;:!?.]{1,80})?",
  ],
  grants: [
    {
      pattern:
        '{youHave} (?:earned|received|got|been (?:given|issued|awarded|granted|sent|credited(?: with)?)) {credit}',
    },
    { pattern: '{weHave} (?:given|gave|sent|issued|awarded|granted)(?: you)? {credit}' },
    { pattern: '{weHave} {put} {credit} (?:in|on)?to {account}' },
    { pattern: '{weHave} credited {account} with {credit}' },
    { pattern: '{weHave} {put} {account} with {credit}' },
    { pattern: '{credit} {hasBeen} {put} (?:in|on)?to {account}' },
    { pattern: '{credit} is now (?:available )?(?:in|on) {account}' },
    { pattern: '{credit} {put} (?:in|on)?to {account}' },
    { pattern: '{account} {hasBeen} credited with {credit}' },
    { pattern: 'enjoy {credit}' },
    { pattern: 'you now have {credit} (?:in|on) {account}' },
    { pattern: '(?<person>{person}) (?:has )?sent you {credit}' },
  ],
  tails: [
    '(?:in|on)?to {account}',
    '(?:in|on) {account}',
    '(?:for|on|with) {ofOrder}',
    'for {chose} {noRushName}(?: (?:for|on|with) {ofOrder})?',
    '(?:as|because|when|since) you (?:chose|selected|picked) {noRushName}(?: (?:for|on|with) {ofOrder})?',
    'as (?:an apology|a courtesy|a thank[ -]you|a gesture of goodwill|compensation)(?: from us)?',
    'for (?:the|any|your) (?:inconvenience|trouble|delay|patience|loyalty|feedback)(?: caused)?',
    'from (?:the )?(?:[\\p{L}-]+ ){0,3}settlement',
    'from (?!(?:your|the|our|an?|my|this) )(?<person>{person})(?=[ .!]*$)',
    "(?:(?:and|which|that|it) )?(?:(?:is |it[’']s |are )?(?:to use|to spend|for use|good|valid|redeemable|usable)|(?:which |that )?you can (?:use|spend|redeem)|(?:which |that )?{canPay})?(?: ?(?:on|for|towards?|to|with))? (?<goods>{goods})",
    "(?:and |which |that |it |it['’]s |is |are |\\()*{until}",
    '(?:(?:to use|to spend|for use|good|valid|redeemable|usable) )?(?:on|for|towards?|with) {minimumOver}',
    '(?:with )?{neededMinimum}',
  ],
  ends: [
    "(?:(?:please )?(?:note|remember)(?: that|:)? )?(?:{subject} )?(?:(?:is|it['’]s) )?{until}(?: (?:on|for|towards?) (?<goods>{goods}))?",
    "it['’]s {until}",
    "(?:please )?(?:don['’]t forget|remember|be sure|make sure) to {until}",
    '(?:your|the|this) {name} (?:and )?{until}',
    '(?:enjoy|use|redeem|spend) (?:it|this|your {name}) (?:by|until|before the end of) {last}',
    'the (?:expir(?:y|ation) date|last day)(?: of (?:it|this|your {name}))? is {last}',
    '(?:it|{subject}) (?:can|may) be (?:used|redeemed|spent)(?: (?:on|for|towards?) {goods})? (?:by|until|through) {last}',
  ],
  minimums: [
    '(?:{subject} )?(?:{canPay}|(?:is )?(?:good|valid)|applies|requires) ?(?:on|for|to|towards?|with)? ?{minimumOver}',
    '{neededMinimum}(?: (?:is required|applies|is needed))?',
    'you can use (?:it|this|your {name}) (?:on|for|towards?) {minimumOver}',
    '(?:{subject} )?requires {neededMinimum}',
  ],
  neutral: [
    '(?:{subject} )(?:(?:can|may) be (?:used|spent|redeemed|applied)|is (?:good|valid)|pays|works|applies)(?: (?:on|for|towards?|to|with)) {goods}',
    '(?:{subject} )(?:will be|is) (?:automatically )?applied(?: automatically)?(?: to {goods})?(?: at checkout)?(?: (?:the next time|when) you (?:buy|order|purchase|shop for) {goods})?',
    "you (?:do not|don[’']t) (?:need|have) to do anything(?: (?:else|more))?(?: to use (?:it|this|your {name}))?",
    'no (?:further )?action is (?:needed|required)(?: on your part)?',
    '(?:your |an? )?{names}(?: from {person})? is waiting(?: for you)?',
    '(?:please )?(?:use|spend|redeem|enjoy|apply) (?:it|this|your {name})(?: (?:on|for|towards?|to|with) {goods})?(?: at checkout| today| any ?time)?',
    'you can (?:use|spend|redeem) (?:it|this|your {name}) (?:on|for|towards?|with) {goods}',
    "(?:(?:please )?(?:don['’]t forget|remember) to (?:use|redeem) (?:it|your {name}))",
    // Steps: an address or a button, and nothing that asks for money.
    '(?:to (?:redeem|use|claim|apply|view|see|check)(?: it| this| your {name})?,? )?(?:please )?(?:{step})(?: (?:{stepWord}),?)*',
    '(?:some )?(?:terms|restrictions|conditions|exclusions|limitations)(?: and conditions| & conditions)? (?:may )?apply',
    '(?:see|view)(?: the)?(?: full)? (?:terms|details|terms and conditions)(?: (?:below|here))?',
    "(?:it|they|{names}|(?:this|your|the) {names}) (?:is|are|has|have|can|may)(?: ?not| ?n[’']t|not| no) (?:be )?(?:transferable|transferred|refundable|resold|exchanged|combined|redeemable for cash|redeemed for cash|cash value)(?: (?:or|and) (?:(?:not|no) )?(?:transferable|refundable|resold|exchanged|redeemable for cash|redeemed for cash|cash value))*",
    "(?:{subject} )?(?:never expires|does(?: not|n[’']t) expire|has no expir(?:y|ation) date|do not expire)",
    '(?:please note(?: that|:)? )?this (?:e-?mail|message|mail) (?:was|is|has) .*',
    "please (?:do not|don[’']t) (?:reply|respond) .*",
    'if you (?:have|need|require) (?:any )?(?:questions|help|assistance|further).*',
    '(?!.*(?:{noun}))(?:we hope|looking forward|thank|thanks|happy shopping|enjoy your (?:day|shopping)|sincerely|regards|kind regards|best regards|see you (?:again )?soon|have a (?:great|nice) day)[^\\ue000-\\ue003\\d]*?(?:again|soon|day|shopping|order|purchase|you|regards|amazon\\S*|sincerely|shop with us|happy|customer|patience|understanding)',
    '(?:hello|hi|dear|hey|good (?:morning|afternoon|evening))[^\\ue000-\\ue003\\d.!?]{0,60},?',
    '(?:customer service|the {shop} team|your {shop} team|{shop}(?: customer service)?|happy shopping)',
    '(?:congratulations|good news|great news|thanks?|thank you)[!,.]?',
    'issued by [^\\ue000-\\ue003.]{0,80}',
    '(?:your|about|about your|the) (?:{names})(?: (?:details|summary|information|code))?',
  ],
  noRush: ['thank(?:s| you) for {chose} {noRushName}(?: (?:for|on|with) {ofOrder})?'],
  labels: {
    amount:
      '(?:(?:your |the )?(?:{name}|benefit) )?(?:amount|value)|received amount|amount (?:received|credited|added)',
    end: '(?:(?:your |the )?(?:{name}|benefit) )?(?:expires(?: on)?|expiration(?: date)?|expiry(?: date)?|valid (?:until|through|till)|use by|good through)',
    code: '(?:(?:gift card|gift voucher|voucher|your|the) )*(?:claim|gift|redemption)? ?(?:card )?code(?: is)?',
    minimum: 'minimum (?:purchase|order|spend|basket)(?: value| amount)?',
    message: '(?:gift )?message',
    other:
      'to|from|order(?: (?:number|no\\.?|id|#))?|reference(?: (?:id|number))?|sent|date|subject|issued by|sender|cc|delivered to|transaction id|order date',
  },
  subjects: [
    'benefit confirmation for your order',
    '(?:your |an? |the |new )?(?:{amount} )?{names}(?: for you)?(?: {order})?',
    '{youHave} (?:earned|received|got|been (?:given|issued|awarded|sent)) {credit}(?: (?:for|from) .{0,60})?',
    '{weHave} (?:{put}|given you|sent you|issued you) {credit}(?: (?:in|on)?to {account})?',
    '{credit} (?:{hasBeen} )?{put}(?: (?:in|on)?to {account})?',
    '{credit}(?: from .{1,40})? (?:is|are) (?:waiting|waiting for you|here|ready|on {account}|now available)',
    '(?:your (?:monthly )?(?<given>reward points|cashback|reward)(?: for using [^\\ue000-\\ue003]{1,60}?)? )(?:has been |have been |was )?(?:added|credited) to {account}',
    '(?<given>cashback) (?:of {amount} )?(?:{hasBeen} )?credited to {account}',
    '(?:.{1,60}) sent you {credit}',
    'you (?:now )?have {credit}(?: (?:in|on) {account})?',
  ],
  noun: '(?<!\\p{L})(?:{noun})(?!\\p{L})',
  pointing: '(?:the|this|that|your|these|those|all|any|remaining|said|such)(?: [\\p{L}-]+){0,4} (?:{noun})',
  goesOn:
    "it|its|it['’]s|this|that|already|valid|used|expired|declined|cancell?ed|reversed|removed|revoked|pending|please (?:disregard|ignore)|disregard|ignore|the (?:money|amount|funds|offer|promotion|benefit|sum|balance)|these|those|they|them|which|however|but|only|except|excluding|unless|unfortunately|although|though|note|please note|important|yet|instead|otherwise|still|sorry|correction|update|one of|some of|part of|half of|for (?:new|first)|not|no longer|valid only|applies|available|limited|subject|conditions?|offer",
  pronoun: 'it|them|they|one|(?:this|that|these|those)(?=[.!,]|$)|disregard|ignore',
  gives:
    "(?:you(?: have|['’]ve)?|we(?: have|['’]ve)?|was|were|been|has|have)(?: \\p{L}+)? (?:earned|received|got|given|issued|awarded|granted|added|applied|credited|deposited|placed|posted|sent you)",
  reminds:
    "remind\\p{L}*|remaining|unused|still|forget|last chance|about to|soon|expir(?:es|ing|e)|running out|left|balances?|don['’]t miss|waiting|you have|use your|before it",
  corrects: '{corrects}|courtesy|goodwill',
};
