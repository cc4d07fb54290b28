import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useLocalStorage, useSessionStorage } from 'usehooks-ts';

function App() {
  const [, setTheme] = useLocalStorage('theme', 'light');
  const [, setStep] = useSessionStorage('step', 0);
  useEffect(() => {
    setTheme('dark');
    setStep(1);
  }, []);
  return createElement('p');
}
createRoot(document.getElementById('root')).render(createElement(App));
