import { useState } from 'react';
import { useWords } from '../../words/words';
import { pictureAddress } from '../evidence';
import type { ShownProps } from './shown-props';

/** Drawn by the browser itself, from where it comes with nothing that could act. */
export function Picture({ name, version }: ShownProps) {
  const { shown } = useWords().evidence;
  const [failed, setFailed] = useState(false);
  const address = pictureAddress(name);
  if (failed) return <p role="alert">{shown.failed}</p>;
  return (
    <figure className="shown-picture">
      <img src={address} alt={version.note ?? version.fileName} onError={() => setFailed(true)} />
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          {shown.apart}
        </a>
      </figcaption>
    </figure>
  );
}
