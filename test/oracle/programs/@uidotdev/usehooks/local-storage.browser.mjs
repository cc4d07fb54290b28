import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useLocalStorage } from '@uidotdev/usehooks';

function App() {
  const [theme] = useLocalStorage('theme', 'light');
  return createElement('p', null, theme);
}
createRoot(document.getElementById('root')).render(createElement(App));
