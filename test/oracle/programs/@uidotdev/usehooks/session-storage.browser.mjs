import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useSessionStorage } from '@uidotdev/usehooks';

function App() {
  const [step] = useSessionStorage('step', 1);
  return createElement('p', null, step);
}
createRoot(document.getElementById('root')).render(createElement(App));
