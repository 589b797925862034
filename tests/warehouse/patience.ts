/** These tests load files and start engines, on machines that may be busy; none of them asserts a time. */
jest.setTimeout(180_000);
