using System.Diagnostics.Metrics;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>Meters of one test, and nobody else's measurements.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Listen(MeterListener listener)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (_meters.Contains(instrument.Meter))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.Start();
    }

    public void Dispose() => _meters.ForEach(meter => meter.Dispose());
}
