import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useLocalStorage } from 'foxact/use-local-storage';

function App() {
  const [count, setCount] = useLocalStorage('counter', 0);
  useEffect(() => setCount(1), []);
  return createElement('p', null, count);
}
createRoot(document.getElementById('root')).render(createElement(App));
