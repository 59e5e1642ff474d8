import { useContext, useState } from 'preact/hooks';
import type { MarketplaceId } from '../../core/model/marketplaces.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { explainFailure } from './failure-labels.ts';
import { useLanguage } from './language.ts';
import { Message } from './Message.tsx';
import { hasPointedFigure, PointContext } from './pointing.ts';
import './PointAction.css';

interface Props {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
  /** The user has pointed there before. */
  readonly again?: boolean;
}

/** The way to point at a figure in its open page. Nothing where the page has none, or where it cannot begin. */
export function PointAction({ page, marketplace, again = false }: Props) {
  const language = useLanguage();
  const point = useContext(PointContext);
  const [code, setCode] = useState<string>();
  if (!point || !hasPointedFigure(page)) return null;
  return (
    <>
      <button
        type="button"
        class="button button-plain point-action"
        onClick={() => void point(page, marketplace).then(setCode)}
      >
        {language.t(again ? 'point_another' : 'point_begin')}
      </button>
      <Message>{code && explainFailure(code, language)}</Message>
    </>
  );
}
