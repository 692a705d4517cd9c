;; The products of one vector with many rows, four numbers at a time: in JavaScript they would take ten times as long.
;; `width` is the length of a vector in bytes, a multiple of 64; `numbers` says which rows, 32 bits each; all else are
;; addresses of 32-bit floats. products.ts holds the same, compiled.
(module
  (memory (export "memory") 0)
  (func (export "multiply")
    (param $vector i32) (param $rows i32) (param $width i32)
    (param $numbers i32) (param $count i32) (param $products i32)
    (local $row i32) (local $end i32) (local $at i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $rows
      (if (i32.eqz (local.get $count)) (then (return)))
      (local.set $row (i32.add (local.get $rows) (i32.mul (i32.load (local.get $numbers)) (local.get $width))))
      (local.set $end (i32.add (local.get $row) (local.get $width)))
      (local.set $at (local.get $vector))
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (local.set $c (v128.const f32x4 0 0 0 0))
      (local.set $d (v128.const f32x4 0 0 0 0))
      ;; Four sums that do not wait for one another.
      (loop $along
        (local.set $a (f32x4.add (local.get $a)
          (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $row)))))
        (local.set $b (f32x4.add (local.get $b)
          (f32x4.mul (v128.load offset=16 (local.get $at)) (v128.load offset=16 (local.get $row)))))
        (local.set $c (f32x4.add (local.get $c)
          (f32x4.mul (v128.load offset=32 (local.get $at)) (v128.load offset=32 (local.get $row)))))
        (local.set $d (f32x4.add (local.get $d)
          (f32x4.mul (v128.load offset=48 (local.get $at)) (v128.load offset=48 (local.get $row)))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (local.set $row (i32.add (local.get $row) (i32.const 64)))
        (br_if $along (i32.lt_u (local.get $row) (local.get $end))))
      (local.set $a (f32x4.add
        (f32x4.add (local.get $a) (local.get $b))
        (f32x4.add (local.get $c) (local.get $d))))
      (f32.store (local.get $products) (f32.add
        (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
        (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a)))))
      (local.set $products (i32.add (local.get $products) (i32.const 4)))
      (local.set $numbers (i32.add (local.get $numbers) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $rows))))
