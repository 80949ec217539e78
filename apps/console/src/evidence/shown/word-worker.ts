import mammoth from 'mammoth';

/** A hostile document can keep a program busy: it is this one, which can be ended, and not the page. */
addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  mammoth.convertToHtml({ arrayBuffer: data }, { externalFileAccess: false }).then(
    ({ value }) => postMessage(value),
    () => postMessage(null),
  );
});
