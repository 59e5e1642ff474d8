/**
 * A page with the states of our surfaces, each at its address: `?state=usual&language=de`. Without a state it lists
 * them. It needs no browser extension: words come from the catalogs, values from `tests/support/ui.ts`.
 */
import { render } from 'preact';
import { CheckingContext } from '../../components/check/checking.ts';
import { LanguageContext } from '../../components/ui/language.ts';
import { SayingContext } from '../../components/ui/saying.ts';
import { galleryLanguage, type Speech } from './languages.ts';
import { CHECKING, STATES } from './states.tsx';
import '../../components/ui/base.css';

const wanted = new URLSearchParams(location.search);
const language = galleryLanguage((wanted.get('language') ?? 'en') as Speech);
const state = wanted.get('state') ?? '';
const draw = STATES[state];
const nothing = () => {};

document.documentElement.lang = language.code;
document.documentElement.dir = language.direction;
if (state.startsWith('popup')) await import('../../entrypoints/popup/popup.css');
render(
  <LanguageContext.Provider value={language}>
    <SayingContext.Provider value={{ left: nothing, arrived: nothing, layout: nothing }}>
      <CheckingContext.Provider value={CHECKING}>{draw ? draw() : <List />}</CheckingContext.Provider>
    </SayingContext.Provider>
  </LanguageContext.Provider>,
  document.getElementById('app') as HTMLElement,
);

function List() {
  return (
    <ul>
      {Object.keys(STATES).map((state) => (
        <li key={state}>
          <a href={`?state=${encodeURIComponent(state)}`}>{state}</a>
        </li>
      ))}
    </ul>
  );
}
