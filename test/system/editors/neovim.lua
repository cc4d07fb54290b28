-- Attaches the language server to the files named in FILES, as a user's configuration would, and writes what Neovim
-- then shows to the file OUT, as JSON.
local files = vim.fn.json_decode(os.getenv('FILES'))
local root = os.getenv('ROOT')
local function client_id()
  return vim.lsp.start_client({
    name = 'privacy-policy',
    cmd = { os.getenv('NODE'), os.getenv('SERVER'), '--stdio' },
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
  })
end
local id = client_id()
local shown = {}
local published = {}
vim.lsp.get_client_by_id(id).handlers['textDocument/publishDiagnostics'] = function(error, result, context, config)
  published[vim.uri_to_fname(result.uri)] = true
  vim.lsp.diagnostic.on_publish_diagnostics(error, result, context, config)
end
for _, file in ipairs(files) do
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.lsp.buf_attach_client(0, id)
end
local done = vim.wait(60000, function()
  for _, file in ipairs(files) do
    if not published[file] then return false end
  end
  return true
end, 50)
for _, file in ipairs(files) do
  for _, one in ipairs(vim.diagnostic.get(vim.fn.bufnr(file))) do
    table.insert(shown, { file = file, line = one.lnum + 1, column = one.col + 1, message = one.message })
  end
end
vim.fn.writefile({ vim.fn.json_encode({ done = done, shown = shown }) }, os.getenv('OUT'))
vim.cmd('qall!')
