import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useLocalStorage } from '@mantine/hooks';

function App() {
  const [value, setValue] = useLocalStorage({ key: 'color-scheme', defaultValue: 'dark' });
  useEffect(() => setValue('light'), []);
  return createElement('p', null, value);
}
createRoot(document.getElementById('root')).render(createElement(App));
