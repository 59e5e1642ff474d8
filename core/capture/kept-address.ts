/** Parameters whose values readers need. The values of all others may name the account and stay in the page. */
const KEPT_PARAMETERS = /^(?:orderid|purchaseid|language)$/i;

/** An address without the values of other parameters and without what follows the `#`. */
export function keptAddress(address: string): string {
  const [bare = ''] = address.split('#', 1);
  const start = bare.indexOf('?');
  if (start < 0) return bare;
  const parameters = bare.slice(start + 1).split('&');
  return `${bare.slice(0, start)}?${parameters.map(keptParameter).join('&')}`;
}

/** The same for a page's own address, where the part behind the `#` may tell one page from another. */
export function keptPageAddress(address: string): string {
  const hash = address.indexOf('#');
  return keptAddress(address) + (hash < 0 ? '' : (address.slice(hash).split('?', 1)[0] ?? ''));
}

function keptParameter(parameter: string): string {
  const equals = parameter.indexOf('=');
  if (equals < 0) return parameter;
  return KEPT_PARAMETERS.test(parameter.slice(0, equals)) ? parameter : parameter.slice(0, equals + 1);
}
