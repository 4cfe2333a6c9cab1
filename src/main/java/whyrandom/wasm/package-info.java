/**
 * A writer of WebAssembly modules: functions are put together in Java and come out as the bytes
 * that a browser compiles.
 *
 * <p>WebAssembly is a stack machine. {@code a · b + c} is <em>get a, get b, multiply, get c,
 * add</em>: an instruction takes its operands from the stack and puts its result there. Read in
 * this order: {@link whyrandom.wasm.Type} (what can stand on the stack), {@link
 * whyrandom.wasm.Instruction} (what can be done with it), {@link whyrandom.wasm.Code} (the body of
 * a function, checked while it is written), {@link whyrandom.wasm.Expression} (formulas instead of
 * a stack), {@link whyrandom.wasm.Module} (how it all becomes bytes), {@link
 * whyrandom.wasm.Listing} (the bytes read back as text).
 *
 * <pre>
 *   Module module = new Module();
 *   Code square = module.function("square", Type.F64);
 *   Local x = square.parameter(Type.F64, "x");
 *   square.write(Expression.of(Instruction.F64_MUL, x.get(), x.get()));
 *   module.export(square);
 *   byte[] bytes = module.bytes();   // WebAssembly.instantiate(bytes): square(3) is 9
 * </pre>
 *
 * <p>There is as much of WebAssembly here as the kernel needs: numbers, vectors of two doubles, one
 * memory, loops and calls. Blocks neither take nor give values, and there is no jump without a
 * condition: what stands on the stack is then known at every place. The rules are those of the
 * WebAssembly Core Specification 2.0.
 */
package whyrandom.wasm;
