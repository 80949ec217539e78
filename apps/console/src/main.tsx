import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { cache } from './api/cache';
import { Looks } from './looks/looks';
import { pages } from './pages';
import { keptLanguage } from './words/language';
import { learn } from './words/words';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the console');
const page = (
  <StrictMode>
    <QueryClientProvider client={cache}>
      <Looks>
        <RouterProvider router={pages} />
      </Looks>
    </QueryClientProvider>
  </StrictMode>
);
void learn(keptLanguage()).then(() => createRoot(root).render(page));
