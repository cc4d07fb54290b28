import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import useLocalStorageState from 'use-local-storage-state';

function App() {
  const [todos, setTodos] = useLocalStorageState('todos', { defaultValue: ['buy lamp'] });
  useEffect(() => setTodos(['buy desk']), []);
  return createElement('p', null, todos);
}
createRoot(document.getElementById('root')).render(createElement(App));
